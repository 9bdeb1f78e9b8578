import { t, uiLanguage } from '../../utils/i18n';
import { isBuiltIn, variantOf } from '../../utils/speech/built-in/id';
import type { Voice } from '../../utils/speech/engine';
import { isNatural, naturalName } from '../../utils/speech/voice-names';

/** A language in the interface's own; the tag itself where that has no word for it. */
export function languageName(tag: string): string {
  return nameOf('language', tag);
}

/** The name of a voice in the menu of its language; with its region where others have another one. */
export function shortName(voice: Voice, menu: readonly Voice[]): string {
  const natural = naturalName(voice);
  const called = isNatural(voice) ? t('voiceNatural', natural) : withOrigin(voice, natural);
  const region = regionOf(voice);
  const apart = region !== '' && menu.some((other) => !['', region].includes(regionOf(other)));
  return apart ? withRegion(called, region) : called;
}

/** The whole name as the browser tells it, region and all, and where the text goes. */
export function fullName(voice: Voice): string {
  return t(voice.local ? 'voiceOnDevice' : 'voiceRemote', wholeName(voice));
}

function wholeName(voice: Voice): string {
  const region = isBuiltIn(voice) ? regionOf(voice) : '';
  const name = withOrigin(voice, voice.name);
  return region ? withRegion(name, region) : name;
}

function withRegion(name: string, region: string): string {
  return t('voiceRegion', name, nameOf('region', region));
}

/** A voice that comes with the reader says so; all others come from browser and system. */
function withOrigin(voice: Voice, name: string): string {
  if (!isBuiltIn(voice)) return name;
  const variant = variantOf(voice);
  return t('voiceBuiltIn', variant ? t(`voice_${variant}`, name) : name);
}

/** "US" of "en-US", "419" of "es-419"; empty where a tag names none. */
function regionOf({ lang }: Voice): string {
  return /-([A-Z]{2}|\d{3})(?:-|$)/.exec(lang)?.[1] ?? '';
}

/** Made once: a menu of a hundred languages asks for each of them, and for sorting many times. */
const names: { language?: Intl.DisplayNames; region?: Intl.DisplayNames } = {};

function nameOf(type: 'language' | 'region', code: string): string {
  names[type] ??= new Intl.DisplayNames(uiLanguage(), { type, fallback: 'code' });
  try {
    return names[type].of(code) ?? code;
  } catch {
    // A browser's voices may have tags that are none.
    return code;
  }
}
