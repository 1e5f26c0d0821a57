import { describe, expect, test } from '@jest/globals';
import { mountVerdict, renderMountSection } from '../../src/report/mount-section.js';
import type { SavedMount } from '../../src/report/mount-section.js';

const mounts: readonly SavedMount[] = [
  { name: 'npm', ref: 'ghcr.io/acme/shop-web:cache-m-29d5d9c0-b-main', result: 'saved', bytes: 45_200_000, durationMs: 3100 },
  { name: '/var/cache/apt', ref: 'ghcr.io/acme/shop-web:cache-m-39d5d9c0-b-main', result: 'unsaved', why: 'it is empty', bytes: 0, durationMs: 400 },
  { name: 'pip', ref: 'ghcr.io/acme/shop-web:cache-m-49d5d9c0-b-main', result: 'failed', why: 'denied <b>@team</b> | x', durationMs: 900 }
];

describe('what became of cache mounts', () => {
  test('is one line in the log', () => {
    expect(mountVerdict(mounts)).toBe('npm was saved (45.2 MB in 3.1s); /var/cache/apt was not saved, because it is empty; pip was not saved, because denied <b>@team</b> | x');
  });

  test('is a section of the job summary', () => {
    expect(renderMountSection('Container build', mounts)).toBe(`### Container build: cache mounts

1 of 3 saved.

<details>
<summary>Cache mounts</summary>

| Mount | Result | Time | Content | Ref |
| --- | --- | ---: | ---: | --- |
| <code>npm</code> | ✅ saved | 3.1s | 45.2 MB | <code>ghcr.io/acme/shop-web&#58;cache-m-29d5d9c0-b-main</code> |
| <code>/var/cache/apt</code> | ⚪ not saved<br>it is empty | 400ms | 0 B | <code>ghcr.io/acme/shop-web&#58;cache-m-39d5d9c0-b-main</code> |
| <code>pip</code> | ❌ failed<br>denied &#60;b&#62;&#64;\u2060team&#60;/b&#62; &#124; x | 900ms | – | <code>ghcr.io/acme/shop-web&#58;cache-m-49d5d9c0-b-main</code> |

</details>
`);
  });
});
