globalThis.warmbakePhase = 'report';
await import('./index.js');
