export const settings = {
  'settings.groupServer': 'Server',
  'settings.groupData': 'Data',
  'settings.groupTools': 'Tools',
} as const;
