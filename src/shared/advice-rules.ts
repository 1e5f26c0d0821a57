/** The rules of advice by their names, as `advice-ignore` takes them. */
export const adviceRules = [
  'copy-before-install',
  'cache-mount',
  'slow-install',
  'large-context',
  'apt-update-alone',
  'emulated-platform',
  'dominant-step',
  'cache-costs-more'
] as const;

export type AdviceRule = (typeof adviceRules)[number];
