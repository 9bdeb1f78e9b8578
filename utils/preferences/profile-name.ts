import { t } from '../i18n';
import { builtIn } from './built-in';
import { cleanName, type Library } from './library';

/** The name of a profile as the interface shows it. */
export function profileName({ profiles }: Library, id: string): string {
  const came = builtIn(id);
  return came ? t(came.name) : profiles.get(id)?.name || t('profileUnnamed');
}

/** A name that no other own profile has: "Train", or else "Train 2". */
export function freeName({ profiles }: Library, wanted: string, except = ''): string {
  const names = [...profiles].filter(([id]) => id !== except).map(([, { name }]) => name);
  const base = cleanName(wanted).replace(/ \d+$/, '');
  let name = cleanName(wanted);
  for (let count = 2; names.includes(name); count += 1) name = `${base} ${count}`;
  return name;
}
