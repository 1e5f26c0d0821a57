import { describe, expect, test } from '@jest/globals';
import { renderComposeOverride } from '../../src/report/compose-override.js';

describe('the Compose override', () => {
  const pinned = new Map([['web', 'localhost:5000/shop-web@sha256:aa'], ['my_Api', 'localhost:5000/api@sha256:bb']]);
  test('pins every built service and every one that reuses its image', () => {
    const services = [
      { name: 'my.Api', image: undefined, target: 'my_Api' }, { name: 'web', image: 'web', target: 'web' }, { name: 'cron', image: 'web', target: undefined },
      { name: 'db', image: 'postgres', target: undefined }, { name: 'other', image: 'web', target: 'other' }
    ];
    expect(renderComposeOverride(services, pinned)).toBe(
      'services:\n  my.Api:\n    image: localhost:5000/api@sha256:bb\n  web:\n    image: localhost:5000/shop-web@sha256:aa\n  cron:\n    image: localhost:5000/shop-web@sha256:aa\n'
    );
  });
  test('is none where nothing was built', () => expect(renderComposeOverride([{ name: 'db', image: 'x', target: undefined }], pinned)).toBeUndefined());
});
