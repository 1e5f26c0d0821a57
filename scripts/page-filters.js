// @ts-nocheck: this is the code of a page, not of Node.
// Runs in the page: what GitHub does with the HTML of a Markdown text before it shows it. The allow-list is that of
// gjtorikian/html-pipeline (sanitization_filter.rb), the filters those of the same library, as far as they make something
// active of a text. Math and footnotes are made by GitHub's Markdown parser, which sees entities and not what they stand for.
/* global DOMPurify, mermaid, document */
const allowedTags = 'h1 h2 h3 h4 h5 h6 br b i strong em a pre code img tt div ins del sup sub p picture ol ul table thead tbody tfoot blockquote dl dt dd kbd q samp var hr ruby rt rp li tr td th s strike summary details caption figure figcaption abbr cite small span source input'.split(' ');
const allowedAttributes = 'abbr accept align alt axis border char charoff cite class clear color cols colspan compact coords datetime dir disabled checked headers height hreflang href hspace itemprop label lang media name nohref open prompt rel rows rowspan rules scope size span src srcset start summary tabindex target title type usemap valign value width'.split(' ');

/** @param {{ html: string, dark: boolean, open?: boolean, title?: string }} what */
async function showAsGitHub({ html, dark, open, title }) {
  const main = document.querySelector('main');
  main.innerHTML = '';
  if (title) main.append(Object.assign(document.createElement('header'), { textContent: title }));
  const article = document.createElement('article');
  article.innerHTML = DOMPurify.sanitize(html, { ALLOWED_TAGS: allowedTags, ALLOWED_ATTR: allowedAttributes, ALLOW_DATA_ATTR: false, ALLOW_ARIA_ATTR: false });
  main.append(article);
  filterTexts(article);
  if (open) article.querySelectorAll('details').forEach((part) => (part.open = true));
  const errors = [];
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme: dark ? 'dark' : 'default' });
  const blocks = [...article.querySelectorAll('code.language-mermaid')];
  for (const [index, block] of blocks.entries()) {
    try {
      if (block.textContent.length > 50000) throw new Error('Maximum text size in diagram exceeded');
      const place = document.createElement('section');
      block.parentElement.replaceWith(place);
      const { svg } = await mermaid.render(`diagram-${index}`, block.textContent, place);
      place.innerHTML = svg;
    } catch (error) {
      errors.push(String(error instanceof Error ? error.message : error));
    }
  }
  return { errors, diagrams: blocks.length - errors.length };
}

// Each of these makes an element of a piece of text, outside of code and links.
const filters = [
  ['a.user-mention', /(?<![\w`/@])@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\/[a-z0-9][\w-]*)?/gi],
  ['a.issue-link', /(?<![\w#])(?:[\w.-]+\/[\w.-]+)?#\d+\b|\bgh-\d+\b/gi],
  ['a.commit-link', /\b[0-9a-f]{40}\b/g],
  ['a.auto-link', /\b(?:https?:\/\/|www\.)[^\s<]+|\b[\w.+-]+@[\w-]+\.[\w.-]+/gi],
  ['span.emoji', /:[a-z0-9_+-]+:/g]
];

/** @param {Element} root */
function filterTexts(root) {
  for (const [element, pattern] of filters) {
    const walker = document.createTreeWalker(root, 4);
    const texts = [];
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('pre, code, a, tt')) texts.push(walker.currentNode);
    for (const node of texts) {
      const matches = [...node.data.matchAll(pattern)];
      if (matches.length === 0) continue;
      const pieces = [];
      let at = 0;
      for (const match of matches) {
        const [tag, name] = element.split('.');
        pieces.push(node.data.slice(at, match.index), Object.assign(document.createElement(tag), { className: name, textContent: match[0] }));
        at = match.index + match[0].length;
      }
      node.replaceWith(...pieces, node.data.slice(at));
    }
  }
}
globalThis.showAsGitHub = showAsGitHub;
