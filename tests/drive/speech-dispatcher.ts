import fs from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** What stands in for Speech Dispatcher: it says nothing, but keeps what it was given to say. */
export interface SpeechLog {
  /** The value of SPEECHD_ADDRESS for who is to speak here. */
  address: string;
  /** All that was said so far, oldest first. */
  spoken: string[];
  close(): Promise<void>;
}

/** Answers to commands of SSIP, the protocol of Speech Dispatcher, by their beginning. */
const ANSWERS: [command: RegExp, answer: string[]][] = [
  [/^LIST OUTPUT_MODULES/i, ['250-log', '250 OK']],
  [/^LIST SYNTHESIS_VOICES/i, ['249-log\ten\tnone', '249 OK']],
  [/^HISTORY GET CLIENT_ID/i, ['245-1', '245 OK']],
  [/^GET /i, ['251-0', '251 OK']],
];

/**
 * Listens as Speech Dispatcher does. The real one waits for a sound card where there is none, and who
 * speaks through it hangs.
 */
export async function logSpeech(): Promise<SpeechLog> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'speech-'));
  const socket = path.join(folder, 'socket');
  const spoken: string[] = [];
  const clients = new Set<net.Socket>();
  const server = net.createServer((client) => {
    clients.add(client);
    client.once('close', () => clients.delete(client));
    serve(client, (text) => spoken.push(text));
  });
  await new Promise<void>((resolve) => {
    server.listen(socket, resolve);
  });
  return {
    address: `unix_socket:${socket}`,
    spoken,
    close: async () => {
      for (const client of clients) client.destroy();
      await new Promise((resolve) => server.close(resolve));
      await fs.rm(folder, { recursive: true });
    },
  };
}

function serve(client: net.Socket, say: (text: string) => void): void {
  let rest = '';
  let text: string[] | null = null;
  let messages = 0;
  const answer = (...lines: string[]) => client.write(`${lines.join('\r\n')}\r\n`);
  const queue = (said: string) => {
    say(said);
    messages += 1;
    answer(`225-${messages}`, '225 OK');
    for (const event of ['701', '702']) answer(`${event}-${messages}`, `${event}-1`, `${event} OK`);
  };
  client.setEncoding('utf8').on('data', (data: string) => {
    const lines = (rest + data).split('\r\n');
    rest = lines.pop()!;
    for (const line of lines) {
      if (text !== null && line !== '.') text.push(line);
      else if (text !== null) {
        queue(plain(text.join('\n')));
        text = null;
      } else if (/^SPEAK$/i.test(line)) {
        text = [];
        answer('230 OK');
      } else if (/^(?:CHAR|KEY) /i.test(line)) queue(line.replace(/^\S+ /, ''));
      else answer(...(ANSWERS.find(([command]) => command.test(line))?.[1] ?? ['200 OK']));
    }
  });
}

/** The words of a message without its SSML. */
function plain(ssml: string): string {
  const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return ssml
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .trim();
}
