/** Lets the browser save a text as a file; a link does that without the permission "downloads". */
export function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  // The download has taken hold of the address by the time the page is idle again.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
