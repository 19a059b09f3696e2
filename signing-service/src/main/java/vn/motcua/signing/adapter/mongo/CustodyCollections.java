package vn.motcua.signing.adapter.mongo;

import com.mongodb.reactivestreams.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.signing.application.CertificateRegister;
import vn.motcua.signing.application.ExternalRequests;
import vn.motcua.signing.application.ProbeLog;

@Configuration(proxyBeanMethods = false)
class CustodyCollections {

  @Bean
  ExternalRequests externalRequests(MongoDatabase database) {
    return new MongoExternalRequests(database);
  }

  @Bean
  CertificateRegister certificateRegister(MongoDatabase database) {
    return new MongoCertificateRegister(database);
  }

  @Bean
  ProbeLog probeLog(MongoDatabase database) {
    return new MongoProbeLog(database);
  }
}
