/** The invented people, agencies and machines of the kit. */
@NullMarked
package vn.motcua.kit.account;

import org.jspecify.annotations.NullMarked;
