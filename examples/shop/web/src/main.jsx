import { createRoot } from 'react-dom/client';
import { BrowserRouter, Link, Route, Routes } from 'react-router';
import { Articles } from './articles.jsx';
import { Basket } from './basket.jsx';

createRoot(document.getElementById('root')).render(
  <BrowserRouter>
    <h1>The tea shop</h1>
    <nav>
      <Link to="/">Articles</Link> <Link to="/basket">Basket</Link>
    </nav>
    <Routes>
      <Route path="/" element={<Articles />} />
      <Route path="/basket" element={<Basket />} />
    </Routes>
  </BrowserRouter>
);
