/**
 * Files made to deceive, each with the reason for which it must be refused, and a fuzzer for all
 * that reads bytes from strangers.
 */
package vn.motcua.pades.hostile;
