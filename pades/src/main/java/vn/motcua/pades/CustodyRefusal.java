package vn.motcua.pades;

/** Why a key that is not a file beside us does not sign, or its signature is not taken. */
public sealed interface CustodyRefusal extends Refusal
    permits TokenRefusal, ExternalRefusal, RemoteRefusal, WholeFileRefusal {}
