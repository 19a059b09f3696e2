package vn.motcua.chaos.checker;

/**
 * A change that a service was told stands.
 *
 * @param actor unlike that of any other change; each entry of the change names it
 * @param entries number of entries that the change appended
 */
public record Acknowledged(String aggregate, String actor, int entries) {}
