import type { Response } from 'express'

/** 下载 — a file as an answer: its bytes, its media type and the name it is saved under. */
export type Download = Readonly<{ bytes: Uint8Array; type: MediaType; name: string }>
export type MediaType = `${string}/${string}`

export const DOCX: MediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** To be saved and never shown: whatever a browser makes of it runs in a sandbox, and no cache keeps it. */
export function sendDownload(response: Response, { bytes, type, name }: Download): void {
  response.setHeader('Content-Type', type)
  response.setHeader('Content-Disposition', disposition(name))
  response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'")
  response.setHeader('Cache-Control', 'no-store')
  response.status(200).send(Buffer.from(bytes))
}

/** RFC 6266 with the name in UTF-8 (RFC 5987), and a plain one for what does not know it. Nothing in the name can leave the header. */
export function disposition(name: string): string {
  const safe = [...name.replace(/[\p{C}\p{Zl}\p{Zp}\\/:*?"<>|]+/gu, ' ').trim()].slice(0, 120).join('') || 'file'
  const extension = /\.[a-z0-9]{1,8}$/i.exec(safe)?.[0] ?? ''
  const encoded = encodeURIComponent(safe).replace(
    /['()*!]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="download${extension}"; filename*=UTF-8''${encoded}`
}
