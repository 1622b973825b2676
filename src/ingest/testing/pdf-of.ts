/** A PDF of these pages for tests: each page is pieces of text at points of the page (ISO 32000-1, 7.5). */
export function pdfOf(
  pages: readonly { x: number; y: number; text: string; size?: number }[][],
  info = "",
): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const kids = pages.map((_, i) => `${String(4 + i * 2)} 0 R`).join(" ");
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add(`<< /Type /Pages /Kids [${kids}] /Count ${String(pages.length)} >>`);
  add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  for (const [i, pieces] of pages.entries()) {
    const content = pieces
      .map(({ x, y, text, size = 10 }) => {
        const escaped = text.replace(/[\\()]/g, (character) => `\\${character}`);
        return `BT /F1 ${String(size)} Tf ${String(x)} ${String(y)} Td (${escaped}) Tj ET`;
      })
      .join("\n");
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${String(5 + i * 2)} 0 R >>`,
    );
    add(`<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`);
  }
  add(`<< ${info} >>`);
  let file = "%PDF-1.4\n";
  const offsets = objects.map((body, i) => {
    const offset = file.length;
    file += `${String(i + 1)} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, "0")} 00000 n \n`;
  file += `trailer << /Size ${String(objects.length + 1)} /Root 1 0 R /Info ${String(objects.length)} 0 R >>\nstartxref\n${String(start)}\n%%EOF`;
  return new TextEncoder().encode(file);
}
