export interface Article {
  readonly id: string;
  readonly title: string;
  readonly priceCents: number;
}

const articles: readonly Article[] = [
  { id: 'teapot', title: 'Teapot', priceCents: 2490 },
  { id: 'cups', title: 'Four cups', priceCents: 1600 },
  { id: 'tea', title: 'Assam tea, 100 g', priceCents: 790 }
];

export function findArticles(text: string): Article[] {
  return articles.filter(({ title }) => title.toLowerCase().includes(text.toLowerCase()));
}

export function priceOf(ids: readonly string[]): number {
  return ids.reduce((sum, id) => sum + (articles.find((article) => article.id === id)?.priceCents ?? 0), 0);
}
