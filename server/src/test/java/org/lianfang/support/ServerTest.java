package org.lianfang.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lianfang.Lianfang;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/// A test against the whole server over HTTP. All such classes share one server and one database: each works in areas
/// of its
/// own. The server's clock starts on 3 February 2020, 08:30 in China.
///
/// Inject `@LocalServerPort int port` and talk with [Api].
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Lianfang.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ServerOnCopy.class)
public @interface ServerTest {}
