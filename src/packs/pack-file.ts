/** A file of the pack, its path from the pack's folder: `rules/marks.json`, `terms/diseases.txt`. */
export type PackFile = Readonly<{ path: string; text: string }>
