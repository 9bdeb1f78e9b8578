import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** The extension's id in Firefox. */
export const ADDON_ID = 'reader@clarion-reader.org';

/** The host of the extension's own pages in every profile that `launchFirefox` makes. */
export const ADDON_UUID = 'c1a71017-0000-4000-8000-00000000feed';

/** Settings of Firefox, as `about:config` names them. */
export type Prefs = Record<string, string | number | boolean>;

const PREFS: Prefs = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.topsites.contile.enabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: ADDON_UUID }),
  'geo.provider.network.url': '',
  // Firefox takes a free port and writes it into its profile.
  'marionette.port': 0,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

/** Makes a fresh profile in a folder of its own, and returns the folder. */
export async function makeProfile(prefs: Prefs = {}): Promise<string> {
  const profile = await fs.mkdtemp(path.join(os.tmpdir(), 'clarion-firefox-'));
  const lines = Object.entries({ ...PREFS, ...prefs }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await fs.writeFile(path.join(profile, 'user.js'), lines.join('\n'));
  return profile;
}
