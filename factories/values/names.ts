import { hash32 } from './hash.ts'
import type { Source } from './source.ts'

export type Culture = 'english' | 'german' | 'french'

// No family name stands in two lists, so no full name is in two cultures. The order is mixed on
// purpose: customers that follow each other should not come in the order of the alphabet.
const names: Record<Culture, { first: readonly string[]; last: readonly string[] }> = {
  english: {
    first:
      'Olivia James Priya Ethan Grace Noah Aisha Lucas Hannah Omar Chloe Daniel Mei Jack Ruby Mateo Ava Samuel Isla Kofi Emily Arjun Megan Oscar Leah Tyler Sofia Benjamin Harriet Malik Zoe Finn'.split(
        ' ',
      ),
    last: "Walker Okafor Thompson Nguyen Clarke Patel Sullivan Brooks Kim Hughes O'Brien Campbell Ramirez Bennett Singh Foster Mackenzie Reid Chen Whitfield Harper Adeyemi Lawson Fletcher Novak Hayes Sinclair Rahman Parker Doyle Garcia Smith-Jones".split(
      ' ',
    ),
  },
  german: {
    first:
      'Lena Jonas Sophie Jürgen Mia Elif Felix Hannelore Maximilian Käthe Paul Johanna Emre Greta Lukas Björn Clara Moritz Anneliese Tobias Marie Günter Frieda Niklas'.split(
        ' ',
      ),
    last: 'Müller Schneider Yılmaz Weber Schäfer Hoffmann Koch Richter Wolff Schröder Neumann Zimmermann Braun Krüger Hartmann Lange Weiß Vogel Kaya Friedrich Keller Günther Böhm Seidel'.split(
      ' ',
    ),
  },
  french: {
    first:
      'Camille Hugo Léa Mathis Chloé Jean-Luc Inès Théo Manon Gabriel Zoé Amélie Antoine Fatou Louis Élodie Karim Margaux Étienne Noémie Rémi Anaïs Baptiste Céline'.split(
        ' ',
      ),
    last: "Martin Bernard Dubois Moreau Lefèvre Girard Rousseau Benali Fontaine Chevalier Gauthier Perrin Morel Dupont Mercier Diallo Lemaître Renaud Faure Blanchard Garnier Roussel D'Arcy Tremblay".split(
      ' ',
    ),
  },
}

export interface FullName {
  firstName: string
  lastName: string
  /** How often every other name was given before this one comes again. */
  round: number
}

/**
 * The full name of one object. A factory gives each name of a culture once before it gives one again:
 * a prime stride visits all pairs, from a start that the seed chooses.
 */
export function fullName({ seed, factory, index }: Source, culture: Culture): FullName {
  const { first, last } = names[culture]
  const pairs = first.length * last.length
  const start = hash32(`name/${factory}/${seed}`) % pairs
  const pair = (start + index * 1_000_003) % pairs
  return {
    firstName: first[pair % first.length] as string,
    lastName: last[Math.floor(pair / first.length)] as string,
    round: Math.floor(index / pairs),
  }
}
