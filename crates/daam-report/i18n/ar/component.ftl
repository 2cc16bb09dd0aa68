component-child-allowance = إعانات الأطفال
component-lump-sum = الإعانة الجزافية
component-school-grant = منحة الدخول المدرسي
component-birth-grant = منحة الولادة
component-institution-orphans = يتامى مؤسسات الرعاية
component-uniform = المبلغ الموحد
component-accompaniment = المواكبة
