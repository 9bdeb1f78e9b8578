/** Files of eSpeak NG's data as a script exports them; see modules/espeak for why it is a script. */
export interface Pack {
  /** Path below the data folder and size in bytes, in the order of the data. */
  files: readonly (readonly [path: string, size: number])[];
  /** The files one after the other, by "deflate-raw", in base64. */
  data: string;
}

/** @returns path and content of each file. */
export async function unpack({ files, data }: Pack): Promise<[path: string, bytes: Uint8Array][]> {
  const letters = atob(data);
  const packed = new Uint8Array(letters.length);
  for (let at = 0; at < packed.length; at += 1) packed[at] = letters.charCodeAt(at);
  const inflated = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(inflated).arrayBuffer());
  let end = 0;
  return files.map(([path, size]) => {
    end += size;
    return [path, bytes.subarray(end - size, end)];
  });
}
