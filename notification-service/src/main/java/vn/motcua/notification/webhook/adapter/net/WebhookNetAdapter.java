package vn.motcua.notification.webhook.adapter.net;

import java.time.Clock;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.notification.WebhookSettings;
import vn.motcua.notification.webhook.application.HostNames;
import vn.motcua.notification.webhook.application.Receiver;

/** The way to the outside. */
@Configuration(proxyBeanMethods = false)
class WebhookNetAdapter {

  @Bean
  HostNames webhookHostNames(WebhookSettings settings) {
    return new InetHostNames(settings.connectTimeout());
  }

  @Bean
  Receiver webhookReceiver(WebhookSettings settings, Clock clock) {
    return new SocketReceiver(
        (SSLSocketFactory) SSLSocketFactory.getDefault(),
        settings.connectTimeout(),
        settings.wholeTimeout(),
        clock);
  }
}
