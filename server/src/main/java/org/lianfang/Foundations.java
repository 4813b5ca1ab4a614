package org.lianfang;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// What `backup` and `restore` stand on: data directory and database address, but no migration, no pool and no module.
/// So they work beside a running server, before an upgrade and on an empty database.
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = {
            "org.lianfang.kernel.data",
            "org.lianfang.kernel.database",
            "org.lianfang.kernel.time",
            "org.lianfang.kernel.refusal",
            "org.lianfang.kernel.backup"
        },
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
class Foundations {}
