/** What an operator may ask of a service's delivery over HTTP; for services that face HTTP. */
@NullMarked
package vn.motcua.event.delivery.operator;

import org.jspecify.annotations.NullMarked;
