export function Basket() {
  return <p>Your basket is empty.</p>;
}
