import type { Group } from '../../utils/preferences/row';

export const GROUP_NAMES = {
  text: 'groupText',
  spacing: 'groupSpacing',
  colour: 'groupColour',
  aids: 'groupAids',
  speech: 'groupSpeech',
  keys: 'groupKeys',
} as const satisfies Record<Group, string>;
