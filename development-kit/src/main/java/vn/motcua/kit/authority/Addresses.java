package vn.motcua.kit.authority;

import java.net.URI;

/** Where the authority answers; these stand in every certificate. */
record Addresses(URI base) {
  static final String OCSP_PATH = "/ocsp";
  static final String TSA_PATH = "/tsa";
  static final String ROOT_CRL_PATH = "/crl/root.crl";
  static final String ISSUING_CRL_PATH = "/crl/issuing.crl";
  static final String ROOT_CERTIFICATE_PATH = "/ca/root.cer";
  static final String ISSUING_CERTIFICATE_PATH = "/ca/issuing.cer";

  String ocsp() {
    return base + OCSP_PATH;
  }

  String rootCrl() {
    return base + ROOT_CRL_PATH;
  }

  String issuingCrl() {
    return base + ISSUING_CRL_PATH;
  }

  String rootCertificate() {
    return base + ROOT_CERTIFICATE_PATH;
  }

  String issuingCertificate() {
    return base + ISSUING_CERTIFICATE_PATH;
  }
}
