import { exp, sigmoid, tanh, tanhSlope } from './functions';
import { madd, read, write } from './vectors';

/** Number by number, over whole arrays. */

export function tanhAll(size: i32, x: usize, result: usize): void {
  for (let left = size; left > 0; left -= 4, x += 16, result += 16) {
    write(result, tanh(read(x, left)), left);
  }
}

/** δx = δy·(1 − y²). @param y tanh(x) */
export function tanhGradient(size: i32, y: usize, gradient: usize, result: usize): void {
  for (let left = size; left > 0; left -= 4, y += 16, gradient += 16, result += 16) {
    write(result, f32x4.mul(read(gradient, left), tanhSlope(read(y, left))), left);
  }
}

/** sum += addend·factor */
export function addScaled(size: i32, factor: f64, addend: usize, sum: usize): void {
  const factors = f32x4.splat(<f32>factor);
  for (let left = size; left > 0; left -= 4, addend += 16, sum += 16) {
    write(sum, madd(factors, read(addend, left), read(sum, left)), left);
  }
}

export function sigmoidAll(size: i32, x: usize, result: usize): void {
  for (let left = size; left > 0; left -= 4, x += 16, result += 16) {
    write(result, sigmoid(read(x, left)), left);
  }
}

export function exponentials(size: i32, x: usize, result: usize): void {
  for (let left = size; left > 0; left -= 4, x += 16, result += 16) {
    write(result, exp(read(x, left)), left);
  }
}
