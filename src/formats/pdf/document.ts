import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** An open PDF as the library gives it. */
export type PdfDocument = PDFDocumentProxy
