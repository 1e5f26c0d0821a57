import js from '@eslint/js';
import ts from 'typescript-eslint';

export default ts.config({ ignores: ['dist'] }, js.configs.recommended, ts.configs.strictTypeChecked, {
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  rules: { '@typescript-eslint/restrict-template-expressions': 'off' }
});
