import { spawnSync } from 'node:child_process';
import { run, say } from './process';
import { isRoot, onPath } from './programs';

/** Installs the first of these packages that apt-get has, snap stubs aside. */
export async function aptInstallFirst(...candidates: string[]): Promise<void> {
  if (!(await aptUpdate())) return;
  const real = candidates.find(hasRealPackage);
  if (real === undefined) {
    say(`apt-get has no ${candidates.join(' or ')} other than a snap stub`);
    return;
  }
  await aptInstall([real]);
}

// Ubuntu's chromium-browser and firefox packages only fetch a snap; their version says so.
function hasRealPackage(name: string): boolean {
  const policy = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' });
  const version = /Candidate: (\S+)/.exec(policy.stdout ?? '')?.[1];
  return version !== undefined && version !== '(none)' && !version.includes('snap');
}

/** Installs these packages, and returns whether it could. */
export async function aptInstall(packages: readonly string[]): Promise<boolean> {
  if (!(await aptUpdate())) return false;
  return apt('install', '-y', '--no-install-recommends', ...packages);
}

let updated: Promise<boolean> | undefined;

// A failed update is no reason to stop: the lists may be fresh enough, or the packages cached.
async function aptUpdate(): Promise<boolean> {
  if (onPath('apt-get') === null) {
    say('no apt-get here');
    return false;
  }
  updated ??= apt('update').then(() => true);
  return updated;
}

function apt(...args: string[]): Promise<boolean> {
  const whole = ['DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', '-o', ...APT_LOCK, ...args];
  return isRoot ? run('env', whole, 900_000) : run('sudo', ['-n', 'env', ...whole], 900_000);
}

const APT_LOCK = ['DPkg::Lock::Timeout=120'];
