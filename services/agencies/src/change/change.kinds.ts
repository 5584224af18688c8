import type { Locale } from '@lien-thong/kit/errors';

interface ChangeKind {
  /** Type of the entity that the fact's subject is the key of. */
  readonly subjectType: string;
  readonly text: Readonly<Record<Locale, string>>;
}

const kind = (subjectType: string, vi: string, en: string): ChangeKind => ({ subjectType, text: { vi, en } });

/** Every fact of every subgraph but that of the feed itself, by the name of its contract without the version; a test holds the list against them. */
export const CHANGE_KINDS: Readonly<Record<string, ChangeKind>> = {
  'agencies.agency-registered': kind(
    'Agency',
    'Thông tin cơ quan được ghi nhận',
    'The agency was registered or described anew',
  ),
  'agencies.agency-renamed': kind('Agency', 'Cơ quan đổi tên', 'The agency was renamed'),
  'agencies.agency-merged': kind('Agency', 'Cơ quan sáp nhập', 'The agency was merged'),
  'agencies.unit-registered': kind(
    'AdministrativeUnit',
    'Đơn vị hành chính được ghi nhận',
    'The unit was registered or described anew',
  ),
  'agencies.unit-merged': kind('AdministrativeUnit', 'Đơn vị hành chính sáp nhập', 'The unit was merged'),
  'procedures.procedure-imported': kind(
    'Procedure',
    'Thủ tục được nhập từ danh mục',
    'The procedure was imported',
  ),
  'procedures.procedure-published': kind('Procedure', 'Thủ tục được công bố', 'The procedure was published'),
  'procedures.procedure-amended': kind(
    'Procedure',
    'Thủ tục được sửa đổi, bổ sung',
    'The procedure was amended',
  ),
  'procedures.procedure-repealed': kind('Procedure', 'Thủ tục bị bãi bỏ', 'The procedure was repealed'),
  'procedures.component-cut': kind(
    'Procedure',
    'Cắt giảm thành phần hồ sơ',
    'Papers of the procedure were cut',
  ),
  'procedures.authority-decentralised': kind(
    'Procedure',
    'Phân cấp thẩm quyền giải quyết',
    'The procedure was handed to a lower level',
  ),
  'procedures.procedure-readiness-changed': kind(
    'Procedure',
    'Mức độ dữ liệu thay thế giấy tờ thay đổi',
    'How far data replace papers changed',
  ),
  'public-services.service-registered': kind(
    'PublicService',
    'Dịch vụ công được ghi nhận',
    'The service was registered or described anew',
  ),
  'public-services.service-level-changed': kind(
    'PublicService',
    'Mức độ dịch vụ công thay đổi',
    'The level of the service changed',
  ),
  'public-services.electronic-form-reported': kind(
    'PublicService',
    'Báo cáo về biểu mẫu điện tử',
    'The electronic form was reported on',
  ),
  'public-services.service-prefill-changed': kind(
    'PublicService',
    'Nguồn điền tự động thay đổi',
    'What fills the form changed',
  ),
  'public-services.offering-registered': kind(
    'ServiceOffering',
    'Nơi cung cấp dịch vụ được ghi nhận',
    'Where the service is offered was reported',
  ),
  'public-services.offering-mismatch-found': kind(
    'ServiceOffering',
    'Mức độ trên cổng và hệ thống khác nhau',
    'Levels on portal and system differ',
  ),
  'public-services.statistics-reported': kind(
    'DossierStatistics',
    'Báo cáo số liệu hồ sơ',
    'Dossiers were reported',
  ),
  'public-services.payment-account-reported': kind(
    'Agency',
    'Báo cáo về tài khoản thanh toán',
    'The payment account was reported on',
  ),
  'databases.database-registered': kind(
    'Database',
    'Cơ sở dữ liệu được ghi nhận',
    'The database was registered or described anew',
  ),
  'databases.database-status-changed': kind(
    'Database',
    'Trạng thái cơ sở dữ liệu thay đổi',
    'The state of the database changed',
  ),
  'databases.database-deadline-slipped': kind(
    'Database',
    'Lùi thời hạn cơ sở dữ liệu',
    'The deadline of the database slipped',
  ),
  'databases.database-quality-recorded': kind(
    'Database',
    'Báo cáo chất lượng dữ liệu',
    'The quality of the data was reported',
  ),
  'databases.connection-registered': kind(
    'DataConnection',
    'Kết nối được ghi nhận',
    'The connection was registered or described anew',
  ),
  'databases.connection-status-changed': kind(
    'DataConnection',
    'Trạng thái kết nối thay đổi',
    'The state of the connection changed',
  ),
  'directives.task-registered': kind(
    'Task',
    'Nhiệm vụ được ghi nhận',
    'The task was registered or described anew',
  ),
  'directives.task-progress-reported': kind(
    'Task',
    'Báo cáo tiến độ nhiệm vụ',
    'Progress of the task was reported',
  ),
  'directives.task-evidence-added': kind(
    'Task',
    'Có căn cứ mới cho nhiệm vụ',
    'Evidence for the task was added',
  ),
  'directives.task-overdue': kind('Task', 'Nhiệm vụ quá hạn', 'The task became overdue'),
  'directives.target-recounted': kind('Target', 'Chỉ tiêu được đếm lại', 'The target was counted anew'),
};

/** Name of the contract without the version. */
export const kindOf = (type: string): string => type.replace(/\.v\d+$/, '');

/** The types of facts of one subgraph, as handlers name them. */
export const typesOf = (source: string): string[] =>
  Object.keys(CHANGE_KINDS)
    .filter((name) => name.startsWith(`${source}.`))
    .map((name) => `${name}.v1`);
