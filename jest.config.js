// ES modules all the way: ts-jest compiles, NODE_OPTIONS=--experimental-vm-modules runs them (scripts/test.mjs sets it).
export default {
  testEnvironment: 'node',
  // What shares two cores with two engines may have to wait; what hangs is still found out.
  testTimeout: 30_000,
  clearMocks: true,
  watchman: false,
  // Modules of tests are never freed in one process (ES modules in a VM); what grows is ended and begun anew.
  workerIdleMemoryLimit: '500MB',
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'mjs', 'js', 'json', 'node'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true, diagnostics: false }] },
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/.engine', '<rootDir>/.demo', '<rootDir>/examples'],
  collectCoverageFrom: ['src/**/*.ts']
};
