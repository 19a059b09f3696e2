/** Fuzzing of everything that reads bytes from strangers. */
package vn.motcua.pades.hostile.fuzz;
