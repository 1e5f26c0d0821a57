globalThis.warmbakePhase = 'baseline';
await import('./index.js');
