globalThis.warmbakePhase = 'post';
await import('./index.js');
