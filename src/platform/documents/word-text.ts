import { Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from "docx";

/** Runs of a text, with its own breaks of line. */
export function runs(text: string, look: IRunOptions = {}): TextRun[] {
  return text.split("\n").map((line, at) => new TextRun({ ...look, text: line, break: at > 0 ? 1 : undefined }));
}

export function paragraph(text: string, style: string, more: IParagraphOptions = {}, look: IRunOptions = {}): Paragraph {
  return new Paragraph({ style, ...more, children: runs(text, look) });
}
