/** Correspondences, receipts and reference numbers in MongoDB. */
@NullMarked
package vn.motcua.notification.adapter.mongo;

import org.jspecify.annotations.NullMarked;
