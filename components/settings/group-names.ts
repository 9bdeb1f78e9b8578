import type { Group } from '../../utils/preferences/schema';

export const GROUP_NAMES = {
  text: 'groupText',
  spacing: 'groupSpacing',
  colour: 'groupColour',
  speech: 'groupSpeech',
} as const satisfies Record<Group, string>;
