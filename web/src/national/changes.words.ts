import { words } from '../language';

const vi = {
  heading: (day: string) => `Thay đổi gần đây, ngày ${day}`,
  total: (count: string) => `${count} thay đổi trong ngày, mới nhất trước.`,
  none: 'Không có thay đổi nào trong ngày này.',
  more: (count: number) => `và ${count} mục khác`,
  live: 'Cập nhật trực tiếp',
  on: 'Bật',
  off: 'Tắt',
  news: (count: number, from: string) => `Có ${count} thay đổi mới từ ${from}.`,
  noNews: (from: string) => `Chưa có thay đổi mới từ ${from}.`,
  gap: (from: string) => `Vừa theo dõi lại; có thể đã có thay đổi từ ${from}.`,
  apply: 'Cập nhật',
  connection: {
    OPENING: 'Đang kết nối',
    OPEN: 'Trực tiếp',
    LOST: 'Mất kết nối, đang thử lại',
    CLOSED: (from: string) => `Số liệu lúc ${from}`,
  },
};

const en: typeof vi = {
  heading: (day: string) => `Recent changes of ${day}`,
  total: (count: string) => `${count} changes on the day, the newest first.`,
  none: 'Nothing changed on this day.',
  more: (count: number) => `and ${count} others`,
  live: 'Live updates',
  on: 'On',
  off: 'Off',
  news: (count: number, from: string) => `${count} new changes since ${from}.`,
  noNews: (from: string) => `No new changes since ${from}.`,
  gap: (from: string) => `Following again; something may have changed since ${from}.`,
  apply: 'Update',
  connection: {
    OPENING: 'Connecting',
    OPEN: 'Live',
    LOST: 'Connection lost, trying again',
    CLOSED: (from: string) => `Figures of ${from}`,
  },
};

export const WORDS = words(vi, en);
