/** What is sold: a product in one size. */
export interface Variant {
  sku: string;
  options?: Record<string, string>;
  /** Minor units. */
  price: number;
  /** At the warehouse and in the shop. */
  stock: readonly [number, number];
}

export interface Product {
  title: string;
  description: string;
  variants: readonly Variant[];
}

const sizes = (sku: string, price: number, ...stock: [number, number]): Variant[] =>
  ['S', 'M', 'L'].map((size) => ({ sku: `${sku}-${size}`, options: { Size: size }, price, stock }));

const one = (sku: string, price: number, ...stock: [number, number]): Variant[] => [{ sku, price, stock }];

/** Two are there, so that somebody who wants three hears of it. */
export const scarce = 'KAYAK-SEA-16';

/** What the demo's store sells. Some of it lies in the shop alone, so that not every order ships from the warehouse. */
export const categories: Readonly<Record<string, readonly Product[]>> = {
  'Tents & shelter': [
    {
      title: 'Larch tent',
      description: 'Two persons, three seasons, 1.9 kg.',
      variants: one('TENT-LARCH-2', 32_900, 40, 4),
    },
    { title: 'Tarp 3 × 3 m', description: 'Nineteen loops, silnylon.', variants: one('TARP-33', 8_900, 60, 6) },
  ],
  Sleeping: [
    { title: 'Down bag −5 °C', description: '850 fill, 820 g.', variants: one('BAG-DOWN-5', 27_500, 45, 5) },
    { title: 'Insulated mat', description: 'R 4.2, 430 g.', variants: one('MAT-42', 13_900, 70, 8) },
  ],
  'Camp kitchen': [
    { title: 'Gas stove', description: 'Boils a liter in three minutes.', variants: one('STOVE-GAS', 5_400, 80, 10) },
    { title: 'Titanium pot 0.9 l', description: 'With lid, 120 g.', variants: one('POT-TI-09', 4_900, 80, 10) },
    { title: 'Enamel mug', description: 'The one that lasts.', variants: one('MUG-ENAMEL', 1_400, 300, 40) },
  ],
  Packs: [
    { title: 'Trail pack 48 l', description: 'Aluminum frame, 1.4 kg.', variants: sizes('PACK-48', 21_900, 25, 3) },
    { title: 'Day pack 18 l', description: 'Folds into its own pocket.', variants: one('PACK-18', 6_900, 0, 90) },
  ],
  Clothing: [
    { title: 'Rain shell', description: 'Three layers, 280 g.', variants: sizes('SHELL-3L', 18_900, 30, 4) },
    { title: 'Merino shirt', description: '150 g/m², for a week.', variants: sizes('MERINO-150', 7_900, 60, 6) },
  ],
  'On the water': [
    { title: 'Sea kayak 16 ft', description: 'Fiberglass, two hatches.', variants: one(scarce, 189_000, 0, 2) },
  ],
};

const variants = Object.values(categories)
  .flat()
  .flatMap((product) => product.variants);

/** What anybody may put in a cart. */
export const plentiful: readonly string[] = variants.map(({ sku }) => sku).filter((sku) => sku !== scarce);

/** Units received. */
export const received: number = variants.reduce((sum, { stock: [warehouse, shop] }) => sum + warehouse + shop, 0);
