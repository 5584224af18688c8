import { defineErrors } from '@lien-thong/kit/errors';

export const importErrors = defineErrors('PROCEDURES', {
  CATALOGUE_MISSING: {
    message: { vi: 'Không đọc được tệp danh mục «{file}».', en: 'The catalogue "{file}" cannot be read.' },
    remedy: {
      vi: 'Kiểm tra đường dẫn và quyền đọc tệp.',
      en: 'Check the path and that the file may be read.',
    },
  },
  AGENCIES_NOT_KNOWN: {
    message: {
      vi: 'Chưa biết cơ quan nào, nên không thể gắn thủ tục với cơ quan.',
      en: 'No agency is known yet, so no procedure can be placed.',
    },
    remedy: {
      vi: 'Khởi động các dịch vụ (npm start), đợi nạp xong rồi nhập lại.',
      en: 'Start the services (npm start), let them load, then import again.',
    },
  },
});
