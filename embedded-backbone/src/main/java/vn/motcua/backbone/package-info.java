/** A real Kafka broker in this JVM and a real mongod as its child. */
@NullMarked
package vn.motcua.backbone;

import org.jspecify.annotations.NullMarked;
