/**
 * Private records with named readers; they may hold personal data and never reach a public topic.
 */
@NullMarked
package vn.motcua.event.contract.exchange;

import org.jspecify.annotations.NullMarked;
