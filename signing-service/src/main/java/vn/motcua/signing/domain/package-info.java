/** The records office in pure rules: an outgoing document's lawful way from draft to issue. */
@NullMarked
package vn.motcua.signing.domain;

import org.jspecify.annotations.NullMarked;
