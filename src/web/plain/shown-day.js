/** 期限的写法 — the very words of `shownDay` in src/domain, held against it by a test: a provisional day says so wherever it stands. */
export function shownDay({ day, provisional }) {
  return provisional ? `${day}（暂定，${day.slice(0, 4)} 年节假日安排尚未公布）` : day
}
