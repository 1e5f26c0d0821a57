import { useEffect, useState } from 'react';

export function Articles() {
  const [articles, setArticles] = useState([]);
  useEffect(() => {
    fetch('/api/articles').then((answer) => answer.json()).then(setArticles);
  }, []);
  return (
    <ul>
      {articles.map(({ id, title, priceCents }) => (
        <li key={id}>
          {title}, {(priceCents / 100).toFixed(2)} €
        </li>
      ))}
    </ul>
  );
}
