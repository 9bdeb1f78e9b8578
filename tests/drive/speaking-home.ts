import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** A home directory in which a browser finds the voices of the system. */
export interface SpeakingHome {
  folder: string;
  /** What a browser must be started with to live there. */
  env: Record<string, string>;
  /** The process of the daemon that the browser has started; undefined before. */
  daemon(): Promise<number | undefined>;
  /** Ends the daemon, which would outlive the browser, and removes the folder. */
  close(): Promise<void>;
}

/** Makes a home directory where speech-dispatcher speaks through eSpeak NG. */
export async function makeSpeakingHome(output: 'alsa' | 'pulse'): Promise<SpeakingHome> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'clarion-speech-'));
  const config = path.join(folder, '.config/speech-dispatcher');
  await fs.mkdir(config, { recursive: true });
  await fs.writeFile(
    path.join(config, 'speechd.conf'),
    `AudioOutputMethod "${output}"
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule espeak-ng
DefaultLanguage "en"
`,
  );
  const env = {
    HOME: folder,
    XDG_CONFIG_HOME: path.join(folder, '.config'),
    XDG_RUNTIME_DIR: path.join(folder, 'run'),
    XDG_CACHE_HOME: path.join(folder, '.cache'),
  };
  await fs.mkdir(env.XDG_RUNTIME_DIR, { mode: 0o700 });
  const daemon = async () => {
    const file = path.join(folder, 'run/speech-dispatcher/pid/speech-dispatcher.pid');
    return Number(await fs.readFile(file, 'utf8').catch(() => '')) || undefined;
  };
  return {
    folder,
    env,
    daemon,
    async close() {
      const pid = await daemon();
      if (pid) process.kill(pid, 'SIGKILL');
      await fs.rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
